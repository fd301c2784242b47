export default {
  routes: [{ method: 'POST', path: '/bot/status', handler: 'status.store', config: {} }],
};
