import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::promo-code.promo-code');
