import type { Core, UID } from '@strapi/strapi';
import { contentTypes, errors } from '@strapi/utils';
import { staffSentence } from '../../shared/staff-sentence';

type Context = Parameters<Core.ControllerHandler>[0];

const refusal = {
  ru: 'У этих записей нет черновиков.',
  en: 'These entries have no drafts.',
};

/**
 * In `register()`: what the Content Manager, asked past its own pages, answers with a 500 or takes silently is refused
 * as a wrong request.
 */
export function registerRefusals({ strapi }: { strapi: Core.Strapi }): void {
  const controllers = strapi.get('controllers');
  controllers.extend('plugin::content-manager.relations', refuseHiddenRelations);
  controllers.extend('plugin::content-manager.collection-types', (controller: Core.Controller) =>
    refuseDiscard(strapi, controller),
  );
  controllers.extend('plugin::content-manager.single-types', (controller: Core.Controller) =>
    refuseCollections(strapi, controller),
  );
}

/** Strapi notes the 403 and goes on with an answer it has not got. */
function refuseHiddenRelations(controller: Core.Controller): Core.Controller {
  const { extractAndValidateRequestInfo: extract, ...rest } = controller;
  return {
    ...rest,
    async extractAndValidateRequestInfo(ctx, id) {
      const info: unknown = await extract?.call(controller, ctx, id);
      if (!info) throw new errors.ForbiddenError();
      return info;
    },
  };
}

function refuseDiscard(strapi: Core.Strapi, controller: Core.Controller): Core.Controller {
  const { discard, ...rest } = controller;
  return {
    ...rest,
    discard(ctx, next) {
      if (!contentTypes.hasDraftAndPublish(modelOf(strapi, ctx))) {
        throw new errors.ValidationError(staffSentence(strapi, refusal));
      }
      return discard?.call(controller, ctx, next);
    },
  };
}

/** A type of many entries would show and change whichever comes first. */
function refuseCollections(strapi: Core.Strapi, controller: Core.Controller): Core.Controller {
  const guarded = Object.entries(controller).map(([name, action]) => [
    name,
    (ctx: Context, next: () => Promise<unknown>) => {
      if (!contentTypes.isSingleType(modelOf(strapi, ctx))) throw new errors.NotFoundError();
      return action.call(controller, ctx, next);
    },
  ]);
  return Object.fromEntries(guarded);
}

/** Strapi's routing has already answered 404 for a type that does not exist. */
function modelOf(strapi: Core.Strapi, ctx: Context) {
  return strapi.contentType(ctx.params.model as UID.ContentType);
}
