export default {
  routes: [
    { method: 'POST', path: '/bot/applications', handler: 'application.submit', config: {} },
    { method: 'GET', path: '/bot/applications', handler: 'application.list', config: {} },
    { method: 'POST', path: '/bot/applications/:number/answers', handler: 'application.updateAnswers', config: {} },
    { method: 'POST', path: '/bot/applications/:number/transition', handler: 'application.transition', config: {} },
  ],
};
