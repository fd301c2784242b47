const { fail } = require('./say');

/** One plain sentence for what was expected to go wrong; anything else is a fault of the program and shows its stack. */
function failBackup(error) {
  if (error.name === 'BackupError') return fail(error.code, error.details);
  if (error.code === 'ENOSPC') return fail('diskFull', { where: error.path ?? '' });
  throw error;
}

module.exports = { failBackup };
