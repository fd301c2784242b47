import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::bot-profile.bot-profile');
