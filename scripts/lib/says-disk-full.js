/** Whether a program's last lines say that it died of a full disk: the system's, Node's and SQLite's words for it. */
const words = /ENOSPC|no space left on device|SQLITE_FULL|database or disk is full|SQLITE_IOERR_SHMSIZE/i;

/** @param {string} lines @returns {boolean} */
function saysDiskFull(lines) {
  return words.test(lines);
}

module.exports = { saysDiskFull };
