export default {
  routes: [{ method: 'POST', path: '/bot/handovers', handler: 'handover.open', config: {} }],
};
