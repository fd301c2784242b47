export default {
  routes: [
    { method: 'POST', path: '/bot/deliveries/claim', handler: 'delivery.claim', config: {} },
    { method: 'POST', path: '/bot/deliveries/report', handler: 'delivery.report', config: {} },
  ],
};
