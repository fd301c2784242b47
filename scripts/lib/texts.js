/** Sentences of the commands; clients never see them. */
module.exports = {
  oldNode: {
    ru: 'Нужен Node.js {wanted} или новее, здесь {found}. Установите его с nodejs.org и повторите команду.',
    en: 'Node.js {wanted} or newer is needed, this is {found}. Install it from nodejs.org and run the command again.',
  },
  installing: {
    ru: 'Устанавливаю зависимости (npm ci), в первый раз это несколько минут…',
    en: 'Installing dependencies (npm ci), a few minutes the first time…',
  },
  installFailed: {
    ru: 'Зависимости не установились. Подробности: {log}',
    en: 'The dependencies could not be installed. Details: {log}',
  },
  diskFull: {
    ru: 'На диске не осталось места ({where}). Освободите его и повторите команду.',
    en: 'The disk is full ({where}). Free some space and run the command again.',
  },
  building: { ru: 'Собираю: {what}…', en: 'Building {what}…' },
  buildFailed: { ru: 'Сборка не удалась: {what}.\n{output}', en: 'The build failed: {what}.\n{output}' },
  envCreated: {
    ru: 'Создан файл .env со случайными секретами. Вход в админку: {email}, пароль: {password} (показан один раз, хранится в .env).',
    en: 'Made .env with random secrets. Admin login: {email}, password: {password} (shown once, kept in .env).',
  },
  badConfig: { ru: 'Настройки неверны, запуск остановлен:', en: 'The settings are wrong, not started:' },
  portTaken: {
    ru: 'Порт {port} занят другой программой. Остановите её или задайте другой порт в {variable}.',
    en: 'Port {port} is taken by another program. Stop it or set another port in {variable}.',
  },
  portRefused: {
    ru: 'Порт {port} на адресе {host} открыть нельзя ({code}). Проверьте {variable}.',
    en: 'Port {port} cannot be opened on {host} ({code}). Check {variable}.',
  },
  alreadyRunning: {
    ru: 'Vitrina уже запущена (процесс {pid}). Остановите её или откройте {chat}',
    en: 'Vitrina is already running (process {pid}). Stop it or open {chat}',
  },
  starting: { ru: 'Запускаю CMS и бота…', en: 'Starting the CMS and the bot…' },
  died: {
    ru: '{part} остановился ({how}), перезапуск через {seconds} с.',
    en: '{part} stopped ({how}), starting it again in {seconds} s.',
  },
  notReady: {
    ru: '{part} не ответил за {seconds} с. Последние строки журнала выше.',
    en: '{part} did not answer in {seconds} s. Its last log lines are above.',
  },
  gaveUp: {
    ru: '{part} не запускается. Последние строки:\n{output}',
    en: '{part} does not start. Its last lines:\n{output}',
  },
  ready: { ru: 'Vitrina is ready', en: 'Vitrina is ready' },
  stopping: { ru: 'Останавливаю…', en: 'Stopping…' },
  dataDirRefused: {
    ru: 'В папку данных {dir} нельзя писать ({code}).',
    en: 'The data folder {dir} cannot be written to ({code}).',
  },
};
