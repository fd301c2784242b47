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
  installLater: {
    ru: 'package-lock.json изменился, но Vitrina работает (процесс {pid}): зависимости обновятся при следующем npm start.',
    en: 'package-lock.json has changed, but Vitrina is running (process {pid}): the next npm start updates the dependencies.',
  },
  installRefused: {
    ru: 'Нужно установить зависимости, но в {root} нельзя писать ({code}).',
    en: 'Dependencies have to be installed, but {root} cannot be written to ({code}).',
  },
  diskFull: {
    ru: 'На диске не осталось места ({where}). Освободите его и повторите команду.',
    en: 'The disk is full ({where}). Free some space and run the command again.',
  },
  diskLow: {
    ru: 'На диске не осталось места: свободно {free} МБ, нужно хотя бы {needed} МБ ({where}). Освободите его и повторите команду.',
    en: 'The disk is full: {free} MB are free, at least {needed} MB are needed ({where}). Free some space and run the command again.',
  },
  diedOfFullDisk: {
    ru: '{part} остановился: на диске не осталось места ({where}). Освободите его; перезапуск через {seconds} с.',
    en: '{part} stopped: the disk is full ({where}). Free some space; starting it again in {seconds} s.',
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
  partDown: {
    ru: '{part} не принимает данные: его база не отвечает или в неё не пишется. Проверьте место на диске и базу; подробности: {url}',
    en: '{part} takes no data: its database does not answer or cannot be written to. Check the disk and the database; details: {url}',
  },
  partWell: { ru: '{part} снова работает.', en: '{part} works again.' },
  notReady: {
    ru: '{part} не ответил за {seconds} с. Последние строки журнала выше.',
    en: '{part} did not answer in {seconds} s. Its last log lines are above.',
  },
  gaveUp: {
    ru: '{part} не запускается. Последние строки:\n{output}',
    en: '{part} does not start. Its last lines:\n{output}',
  },
  databaseUnreachable: {
    ru: 'База данных не отвечает ({where}). Запустите её или исправьте DATABASE_URL и повторите команду.',
    en: 'The database does not answer ({where}). Start it or mend DATABASE_URL and run the command again.',
  },
  databaseRefused: {
    ru: 'База данных {where} не пускает: имя, пароль или название базы в DATABASE_URL неверны.',
    en: 'The database {where} lets nobody in: the name, the password or the database in DATABASE_URL is wrong.',
  },
  ready: { ru: 'Vitrina is ready', en: 'Vitrina is ready' },
  stopping: { ru: 'Останавливаю…', en: 'Stopping…' },
  dataDirIsFile: {
    ru: 'DATA_DIR должна называть папку: {dir} — файл, или путь проходит через файл.',
    en: 'DATA_DIR must name a folder: {dir} is a file, or leads through one.',
  },
  dataDirRefused: {
    ru: 'В папку данных {dir} нельзя писать ({code}).',
    en: 'The data folder {dir} cannot be written to ({code}).',
  },
  doctorHealthy: {
    ru: 'Всё, что нужно для работы, в порядке.',
    en: 'Everything that is needed works.',
  },
  doctorIll: {
    ru: 'Есть неисправности: строки с ✖.',
    en: 'Something is broken: see the lines with ✖.',
  },
  doctorNode: {
    ru: 'Node.js',
    en: 'Node.js',
  },
  doctorDisk: {
    ru: 'Свободное место',
    en: 'Free disk space',
  },
  doctorFreeDisk: {
    ru: 'Освободите место: при полном диске заявки не записываются.',
    en: 'Free some space: on a full disk applications cannot be stored.',
  },
  doctorEnvFile: {
    ru: 'Файл .env',
    en: 'The .env file',
  },
  doctorEnvMode: {
    ru: 'Закройте файл от других: chmod 600 .env',
    en: 'Close the file to others: chmod 600 .env',
  },
  doctorDatabase: {
    ru: 'База CMS',
    en: 'Database of the CMS',
  },
  doctorStore: {
    ru: 'Хранилище бота',
    en: 'Store of the bot',
  },
  doctorNotYetMade: {
    ru: 'Файла ещё нет: он появится при первом npm start.',
    en: 'There is no file yet: the first npm start makes it.',
  },
  doctorNotMigrated: {
    ru: 'Запустите npm start один раз: таблицы создаются при запуске.',
    en: 'Run npm start once: the tables are made at start.',
  },
  doctorRestore: {
    ru: 'Файл повреждён: восстановите копию командой npm run restore -- <папка>.',
    en: 'The file is damaged: restore a copy with npm run restore -- <folder>.',
  },
  doctorNotWal: {
    ru: 'Журнал WAL включается при запуске: запустите npm start.',
    en: 'WAL is switched on at start: run npm start.',
  },
  doctorSynchronous: {
    ru: 'Включите synchronous_commit в PostgreSQL: иначе подтверждённая заявка может пропасть при сбое питания.',
    en: 'Switch synchronous_commit on in PostgreSQL: otherwise an acknowledged application may be lost in a power cut.',
  },
  doctorDatabaseUrl: {
    ru: 'Проверьте DATABASE_URL (или DB_HOST, DB_USER, DB_PASSWORD) и что сервер запущен.',
    en: 'Check DATABASE_URL (or DB_HOST, DB_USER, DB_PASSWORD) and that the server runs.',
  },
  doctorCms: {
    ru: 'CMS',
    en: 'CMS',
  },
  doctorBot: {
    ru: 'Бот',
    en: 'Bot',
  },
  doctorNotRunning: {
    ru: 'Не запущено: npm start.',
    en: 'Not running: npm start.',
  },
  doctorSeeParts: {
    ru: 'Что значит каждая часть: docs/operations/health.md.',
    en: 'What each part means: docs/operations/health.md.',
  },
  doctorToken: {
    ru: 'Токен бота в CMS (CMS_API_TOKEN)',
    en: "The bot's token in the CMS (CMS_API_TOKEN)",
  },
  doctorTokenMend: {
    ru: 'Перезапустите CMS и бота с одним и тем же CMS_API_TOKEN.',
    en: 'Restart the CMS and the bot with one and the same CMS_API_TOKEN.',
  },
  doctorTelegram: {
    ru: 'Токен Telegram (BOT_TOKEN)',
    en: 'Telegram token (BOT_TOKEN)',
  },
  doctorNoToken: {
    ru: 'Без BOT_TOKEN работает только чат в браузере. Токен выдаёт @BotFather.',
    en: 'Without BOT_TOKEN only the chat in the browser works. @BotFather gives a token.',
  },
  doctorBotToken: {
    ru: 'Возьмите токен у @BotFather и впишите в .env: BOT_TOKEN=…',
    en: 'Take the token from @BotFather and put it into .env: BOT_TOKEN=…',
  },
  doctorApiRoot: {
    ru: 'Проверьте доступ в интернет и TELEGRAM_API_ROOT.',
    en: 'Check the network and TELEGRAM_API_ROOT.',
  },
  doctorUpdates: {
    ru: 'Приём сообщений',
    en: 'Incoming updates',
  },
  doctorWebhook: {
    ru: 'Адрес вебхука не совпадает с BOT_MODE и BOT_PUBLIC_URL: перезапустите бота.',
    en: 'The webhook address does not match BOT_MODE and BOT_PUBLIC_URL: restart the bot.',
  },
  doctorManagerChats: {
    ru: 'Чаты менеджеров (MANAGER_CHAT_ID)',
    en: "Managers' chats (MANAGER_CHAT_ID)",
  },
  doctorNoManagers: {
    ru: 'Укажите MANAGER_CHAT_ID или чаты в профиле бота: иначе о заявках никто не узнает.',
    en: 'Set MANAGER_CHAT_ID or the chats in the bot profile: otherwise nobody hears of applications.',
  },
  doctorManagers: {
    ru: 'Добавьте бота в чат и проверьте номер: у групп он начинается с минуса.',
    en: 'Add the bot to the chat and check the number: for groups it begins with a minus.',
  },
  presetExportWhere: {
    ru: 'Укажите папку: npm run preset -- export ./my-business',
    en: 'Name a folder: npm run preset -- export ./my-business',
  },
  presetExported: { ru: 'Записано файлов: {count}, папка {dir}', en: '{count} files written to {dir}' },
  presetStarting: {
    ru: 'CMS не запущена, запускаю её на время команды…',
    en: 'The CMS does not run, starting it for this command…',
  },
  presetNothing: { ru: 'Менять нечего: всё уже так.', en: 'Nothing to change: all is so already.' },
  presetCounts: {
    ru: 'Изменится: добавить {created}, обновить {updated}, снять с публикации {unpublished}, вернуть {returned}, оставить как есть {kept}.',
    en: 'To change: add {created}, update {updated}, unpublish {unpublished}, bring back {returned}, keep as it is {kept}.',
  },
  preset_created: { ru: '+ добавить', en: '+ add' },
  preset_updated: { ru: '~ обновить', en: '~ update' },
  preset_unpublished: { ru: '- снять', en: '- unpublish' },
  preset_returned: { ru: '↺ вернуть', en: '↺ bring back' },
  preset_kept: { ru: '= оставить', en: '= keep' },
  presetAsk: { ru: 'Продолжить? (y/N)', en: 'Go on? (y/N)' },
  presetRefused: {
    ru: 'Ничего не изменено. Согласиться без вопроса: --yes',
    en: 'Nothing was changed. To agree without being asked: --yes',
  },
  presetLoaded: { ru: 'Готово.', en: 'Done.' },
  presetToken: {
    ru: 'CMS запущена с другим CMS_API_TOKEN: перезапустите её с тем же .env.',
    en: 'The CMS runs with another CMS_API_TOKEN: restart it with the same .env.',
  },
  backupMade: {
    ru: 'Копия готова: {dir} ({count} файлов, {megabytes} МБ). Файл .env в неё не входит, храните его отдельно.',
    en: 'The copy is made: {dir} ({count} files, {megabytes} MB). It does not hold .env, keep that apart.',
  },
  restoreWhere: { ru: 'Укажите папку: npm run restore -- <папка>', en: 'Name a folder: npm run restore -- <folder>' },
  restoreAsk: {
    ru: 'Заменить все данные копией из {dir}? (y/N)',
    en: 'Replace all data by the copy from {dir}? (y/N)',
  },
  restoreDone: { ru: 'Восстановлена копия от {createdAt}.', en: 'Restored the copy of {createdAt}.' },
  restoreFormer: { ru: 'Прежние данные лежат в {former}.', en: 'The former data are in {former}.' },
  restoreHeld: {
    ru: 'Придержано просроченных сообщений: {deliveries}, необработанных: {updates}. Отправить придержанное: npm run restore -- --send-held',
    en: 'Overdue messages held back: {deliveries}, not handled: {updates}. To send them: npm run restore -- --send-held',
  },
  restoreReleased: { ru: 'Отпущено сообщений: {count}.', en: 'Messages let go: {count}.' },
  BACKUP_EXISTS: { ru: 'Папка {dir} не пуста, укажите другую.', en: 'The folder {dir} is not empty, name another.' },
  BACKUP_NOT_FOUND: {
    ru: 'В {dir} нечего копировать или восстанавливать.',
    en: 'There is nothing to copy or restore in {dir}.',
  },
  BACKUP_DAMAGED: {
    ru: 'Файл копии повреждён: {file}. Ничего не изменено.',
    en: 'A file of the copy is damaged: {file}. Nothing was changed.',
  },
  BACKUP_OTHER_DATABASE: {
    ru: 'Копия сделана с другой базы ({copy}), здесь {here}. Проверьте DATABASE_URL.',
    en: 'The copy is of another kind of database ({copy}), here is {here}. Check DATABASE_URL.',
  },
  BACKUP_TOOL_MISSING: {
    ru: 'Не найдена программа {tool}. Установите клиент PostgreSQL (Debian: postgresql-client).',
    en: 'The program {tool} was not found. Install the PostgreSQL client (Debian: postgresql-client).',
  },
  BACKUP_TOOL_FAILED: { ru: '{tool} не справилась:\n{output}', en: '{tool} failed:\n{output}' },
  BACKUP_RUNNING: {
    ru: 'Сначала остановите Vitrina: работает {part} (процесс {pid}).',
    en: 'Stop Vitrina first: {part} is running (process {pid}).',
  },
  BACKUP_IN_USE: {
    ru: 'Сначала остановите Vitrina: {part} работает с этими данными ({where}).',
    en: 'Stop Vitrina first: {part} works on these data ({where}).',
  },
};
