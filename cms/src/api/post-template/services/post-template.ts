import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::post-template.post-template');
