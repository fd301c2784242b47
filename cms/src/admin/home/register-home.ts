import { Heart } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** They list what the system wrote last (events, deliveries), in the middle of which an editor's entry is not found. */
const noise = ['last-edited-entries', 'last-published-entries'];

/** The health banner stands first, before Strapi's own cards. */
export function registerHome(app: StrapiApp): void {
  const banner = {
    id: 'health-banner',
    icon: Heart,
    title: { id: 'vitrina.health.title', defaultMessage: 'Health' },
    component: async () => (await import('./health-banner')).HealthBanner,
  };
  app.widgets.register((others) => [banner, ...others.filter(({ id }) => !noise.includes(id))]);
}
