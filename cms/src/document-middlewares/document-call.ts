import type { Core } from '@strapi/strapi';

/** A call of the Document Service as its middlewares see it. */
export type DocumentCall = Parameters<Parameters<Core.Strapi['documents']['use']>[0]>[0];
export type Next = Parameters<Parameters<Core.Strapi['documents']['use']>[0]>[1];

const reading = new Set(['findMany', 'findFirst', 'findOne', 'count']);

export function isWriting(call: DocumentCall): boolean {
  return !reading.has(call.action);
}

type CallParams = {
  documentId?: string;
  locale?: unknown;
  status?: unknown;
  data?: Record<string, unknown>;
  filters?: unknown;
  _q?: unknown;
};

/** Parameters of any action, without its types: an action may have each of them or not. */
export function callParams(call: DocumentCall): CallParams {
  return call.params as CallParams;
}
