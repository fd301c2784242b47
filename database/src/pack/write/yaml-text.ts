import { Document, isScalar, Scalar, visit } from 'yaml';

/** The same value gives the same bytes: long lines stay whole, texts of several lines are written as blocks. */
export function yamlText(value: unknown): string {
  const document = new Document(value);
  visit(document, (key, node) => {
    if (key !== 'key' && isScalar(node) && typeof node.value === 'string' && node.value.includes('\n'))
      node.type = Scalar.BLOCK_LITERAL;
  });
  return document.toString({ lineWidth: 0, singleQuote: true, indent: 2, indentSeq: true });
}
