export default {
  routes: [
    { method: 'POST', path: '/bot/files', handler: 'file.storePrivate', config: {} },
    { method: 'POST', path: '/bot/media', handler: 'file.storeMedia', config: {} },
  ],
};
