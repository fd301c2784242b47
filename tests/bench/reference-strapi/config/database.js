const pragmas = ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'];

module.exports = ({ env }) => ({
  connection: {
    client: 'sqlite',
    connection: { filename: env('DATABASE_FILE') },
    useNullAsDefault: true,
    pool: {
      afterCreate(connection, done) {
        for (const pragma of pragmas) connection.pragma(pragma);
        done(null, connection);
      },
    },
  },
});
