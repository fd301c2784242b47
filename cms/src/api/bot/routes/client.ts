export default {
  routes: [
    { method: 'GET', path: '/bot/clients/:identity/export', handler: 'client.export', config: {} },
    { method: 'POST', path: '/bot/clients/:identity/erase', handler: 'client.erase', config: {} },
  ],
};
