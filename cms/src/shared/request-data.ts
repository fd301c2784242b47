import type { Core } from '@strapi/strapi';

/** `data` of a JSON body; anything else is undefined and refused by the schema that reads it. */
export function requestData(ctx: Parameters<Core.ControllerHandler>[0]): unknown {
  const body: unknown = ctx.request.body;
  return typeof body === 'object' && body !== null && 'data' in body ? body.data : undefined;
}
