import { checkTemplate, phraseVariables } from '../../../database/src';

describe('checkTemplate', () => {
  it.each([
    'без переменных',
    '{{ client.name | default: "друг" }}',
    '{{ package.price | money }}',
    '{% if client.name %}{{ client.name }}{% endif %}',
    '{% for feature in package.features %}{{ feature }}{% endfor %}',
    '{% assign x = 1 %}{{ x }}',
  ])('accepts %j', (text) => {
    expect(checkTemplate(text)).toEqual([]);
  });

  it.each([
    ['{{ client.nmae }}', 'unknown variable "client.nmae"'],
    ['{{ clinet.name }}', 'unknown variable "clinet.name"'],
    ['{{ constructor }}', 'unknown variable "constructor"'],
    ['{{ client.name | shout }}', 'undefined filter: shout'],
    ['{% if client.name %}', 'not closed'],
    ['{{ client.name ', 'not closed'],
    ['{% include "/etc/passwd" %}', 'does not work in texts'],
    ['{%- render "x" -%}', 'does not work in texts'],
  ])('finds the mistake in %j', (text, expected) => {
    expect(
      checkTemplate(text)
        .map(({ en }) => en)
        .join(),
    ).toContain(expected);
  });

  it('knows the variables of phrases in phrases only', () => {
    expect(checkTemplate('{{ minutes }}', phraseVariables)).toEqual([]);
    expect(checkTemplate('{{ minutes }}')).toHaveLength(1);
  });
});
