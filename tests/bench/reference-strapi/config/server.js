module.exports = ({ env }) => ({
  host: env('HOST'),
  port: env.int('PORT'),
  app: { keys: env.array('APP_KEYS') },
  logger: { config: { level: 'error' }, updates: { enabled: false }, startup: { enabled: false } },
});
