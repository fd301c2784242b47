import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::promo-code.promo-code');
