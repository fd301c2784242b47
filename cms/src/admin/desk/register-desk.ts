import { Briefcase } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** «Заявки» in the menu, for whoever may handle them. */
export function registerDesk(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'desk',
    icon: Briefcase,
    intlLabel: { id: 'vitrina.desk.title', defaultMessage: 'Applications' },
    permissions: [{ action: 'api::vitrina.applications.handle', subject: null }],
    // Between the home page and the Content Manager.
    position: 0.5,
    Component: () => import('./desk-page').then(({ DeskPage }) => ({ default: DeskPage })),
  });
}
