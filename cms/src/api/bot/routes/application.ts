export default {
  routes: [{ method: 'POST', path: '/bot/applications', handler: 'application.submit', config: {} }],
};
