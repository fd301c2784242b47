/** What a program's last lines say that it died of, where a sentence can tell it: the words of the system, Node, SQLite, PostgreSQL. */
const causes = [
  ['diskFull', /ENOSPC|no space left on device|SQLITE_FULL|database or disk is full|SQLITE_IOERR_SHMSIZE/i],
  ['databaseRefused', /password authentication failed|no pg_hba\.conf entry|(role|database) "[^"]*" does not exist/],
  [
    'databaseUnreachable',
    /connect (ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)|getaddrinfo (ENOTFOUND|EAI_AGAIN)/,
  ],
];

/** @param {string} lines @returns {'diskFull' | 'databaseRefused' | 'databaseUnreachable' | null} */
function causeOfDeath(lines) {
  const found = causes.find(([, words]) => words.test(lines));
  return found ? found[0] : null;
}

module.exports = { causeOfDeath };
