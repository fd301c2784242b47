/** `{{ … }}` and `{% … %}` in a text. The capture group makes `split` keep them at odd places. */
export const liquidToken = /(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})/;

/** Changes the words of a template and leaves its tokens alone. */
export function mapOutsideTokens(template: string, change: (text: string) => string): string {
  if (!template.includes('{')) return change(template);
  return template
    .split(liquidToken)
    .map((part, place) => (place % 2 === 1 ? part : change(part)))
    .join('');
}

/** What is left of a template that cannot be rendered: its words. */
export function withoutTokens(template: string): string {
  return template
    .split(liquidToken)
    .filter((_, place) => place % 2 === 0)
    .join('');
}

/** A line that holds nothing but block tags goes with its line end, so that `{% if %}` lines leave no holes. */
export function joinTagLines(template: string): string {
  return template.replace(/^[ \t]*((?:\{%[^\n]*?%\}[ \t]*)+)\n/gm, '$1');
}
