import type { Core } from '@strapi/strapi';
import { tableOf } from '../../../shared/database';
import { defaultLocale } from '../../../platform/content/content-locales';
import { readText } from '../../../shared/read-column';

/** What filters, columns and assignment offer: short lists of content and staff. */
export async function readChoices(strapi: Core.Strapi) {
  const knex = strapi.db.connection;
  const [stages, forms, packages, staff] = await Promise.all([
    knex(tableOf(strapi, 'api::stage.stage'))
      .orderBy([{ column: 'order' }, { column: 'id' }])
      .select('key', 'name', 'name_en', 'color'),
    titlesOf(strapi, { uid: 'api::form.form', column: 'title' }),
    titlesOf(strapi, { uid: 'api::package.package', column: 'name' }),
    knex(tableOf(strapi, 'admin::user'))
      .where({ is_active: true, blocked: false })
      .orderBy('id')
      .limit(200)
      .select('firstname', 'lastname', 'username', 'email'),
  ]);
  return {
    stages: stages.map((row) => ({
      key: String(row.key),
      name: String(row.name),
      nameEn: readText(row.name_en),
      color: readText(row.color),
    })),
    forms,
    packages,
    /** The name history and «Мои» know a member of staff by (`adminActor`). */
    staff: [...new Set(staff.map(nameOf))].sort(),
  };
}

async function titlesOf(strapi: Core.Strapi, { uid, column }: { uid: string; column: string }) {
  const rows: { key: string; name: string | null }[] = await strapi.db
    .connection(tableOf(strapi, uid))
    .where({ locale: defaultLocale })
    .whereNull('published_at')
    .orderBy('key')
    .limit(500)
    .select('key', { name: column });
  return rows.map(({ key, name }) => ({ key, name: name ?? key }));
}

function nameOf({ firstname, lastname, username, email }: Record<string, string | null>): string {
  return [firstname, lastname].filter(Boolean).join(' ') || username || email || '';
}
