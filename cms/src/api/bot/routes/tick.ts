export default {
  routes: [
    { method: 'POST', path: '/bot/ticks/manager-reminders', handler: 'tick.managerReminders', config: {} },
    { method: 'POST', path: '/bot/ticks/statistics', handler: 'tick.statistics', config: {} },
    { method: 'POST', path: '/bot/ticks/purge', handler: 'tick.purge', config: {} },
  ],
};
