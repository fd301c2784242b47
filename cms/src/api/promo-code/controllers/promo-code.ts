import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::promo-code.promo-code');
