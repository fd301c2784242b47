import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::sales-scenario.sales-scenario');
