import { ChartBubble, ChartPie, Eye, Filter, Globe, Heart } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { withoutNoise } from './without-noise';

/** The right `GET /vitrina/dashboard` asks for; without it there is nothing to show. */
const permissions = [{ action: 'api::vitrina.numbers.read' }];

/** The health banner stands first, then the numbers, before Strapi's own cards. */
export function registerHome(app: StrapiApp): void {
  const banner = {
    id: 'health-banner',
    icon: Heart,
    title: { id: 'vitrina.health.title', defaultMessage: 'Health' },
    component: async () => (await import('./health-banner')).HealthBanner,
  };
  const numbers = [
    {
      id: 'applications-by-day',
      icon: ChartBubble,
      title: { id: 'vitrina.numbers.byDay', defaultMessage: 'Applications by day' },
      component: async () => (await import('./numbers/applications-by-day')).ApplicationsByDay,
      permissions,
    },
    {
      id: 'funnel',
      icon: Filter,
      title: { id: 'vitrina.numbers.funnel', defaultMessage: 'Funnel' },
      component: async () => (await import('./numbers/funnel')).Funnel,
      permissions,
    },
    {
      id: 'applications-by-package',
      icon: ChartPie,
      title: { id: 'vitrina.numbers.byPackage', defaultMessage: 'Applications by package' },
      component: async () => (await import('./numbers/applications-by-package')).ApplicationsByPackage,
      permissions,
    },
    {
      id: 'applications-by-source',
      icon: Globe,
      title: { id: 'vitrina.numbers.bySource', defaultMessage: 'Applications by source' },
      component: async () => (await import('./numbers/applications-by-source')).ApplicationsBySource,
      permissions,
    },
    {
      id: 'popular-content',
      icon: Eye,
      title: { id: 'vitrina.numbers.popular', defaultMessage: 'Popular' },
      component: async () => (await import('./numbers/popular-content')).PopularContent,
      permissions,
    },
  ];
  app.widgets.register((others) => [banner, ...numbers, ...withoutNoise(others)]);
}
