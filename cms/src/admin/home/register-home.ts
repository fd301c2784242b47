import { Heart } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { withoutNoise } from './without-noise';

/** The health banner stands first, before Strapi's own cards. */
export function registerHome(app: StrapiApp): void {
  const banner = {
    id: 'health-banner',
    icon: Heart,
    title: { id: 'vitrina.health.title', defaultMessage: 'Health' },
    component: async () => (await import('./health-banner')).HealthBanner,
  };
  app.widgets.register((others) => [banner, ...withoutNoise(others)]);
}
