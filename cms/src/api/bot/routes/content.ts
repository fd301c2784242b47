/** Bearer CMS_API_TOKEN: each action is a permission of the bot's scoped token. */
export default {
  routes: [
    { method: 'GET', path: '/bot/content', handler: 'content.find', config: {} },
    { method: 'GET', path: '/bot/content/draft', handler: 'content.draft', config: {} },
    { method: 'GET', path: '/bot/content/drafts', handler: 'content.drafts', config: {} },
  ],
};
