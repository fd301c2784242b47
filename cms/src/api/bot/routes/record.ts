export default {
  routes: [
    { method: 'POST', path: '/bot/events', handler: 'record.events', config: {} },
    { method: 'POST', path: '/bot/clients', handler: 'record.clients', config: {} },
    { method: 'POST', path: '/bot/dialog-states', handler: 'record.dialogStates', config: {} },
  ],
};
