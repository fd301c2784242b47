/**
 * The closed list of phrases the bot says: key → what it is for and which variables it has. Texts are content
 * (`database/presets/_base/phrases.<lang>.yaml`); a test holds both lists equal.
 *
 * Form of a text: plain lines with Liquid (`{{ x }}`, `{% if %}`, `{% for %}`) and light marks `**bold**`, `_italic_`, `[words](url)`.
 * A line made of Liquid tags alone leaves no empty line. `button.*`, `toast.*`, `desk.toast.*`, `money.*` and `*.label` are shown as plain text.
 *
 * In every phrase: `client.name`, `company.name|phone|email|address|policyUrl`, `bot.name` (each may be empty).
 * `package` = {name, price, pricePrefix, popular, summary, features[]} — `{{ package.price | money }}`, price nil = on request.
 * `application` = {number, status (label), formTitle, packageName, price, date}.
 */
export const phraseKeys = {
  // Buttons of the client (at most 40 characters)
  'button.home': '«В меню»',
  'button.back': '«Назад»',
  'button.next-page': 'next page of a long list',
  'button.previous-page': 'previous page of a long list',
  'button.want': '«Хочу этот» on a package card',
  'button.compare': 'compare all packages',
  'button.packages': 'back to the list of packages',
  'button.package': 'one package in a list. package',
  'button.apply': 'open the request form (default form)',
  'button.my': 'my applications',
  'button.ask-person': 'under an answer or fallback: leave a request so that a person answers',
  'button.send': '«Отправить» on the confirm screen',
  'button.edit': '«Изменить» on the confirm screen',
  'button.skip': '«Пропустить» an optional question',
  'button.cancel': '«Отмена» of the form',
  'button.share-phone': '«Отправить мой номер» (contact button)',
  'button.share-location': 'send my location (location button)',
  'button.done': 'multi-choice: finished ticking',
  'button.option-ticked': 'multi-choice: a ticked option. label',
  'button.agree': 'consent field: I agree',
  'button.resume': 'go on with the unfinished form',
  'button.restart': 'start the form anew',
  'button.update-application': 'update the open application instead of a new one. number',
  'button.new-application': 'make another application all the same',
  'button.export': 'privacy: send me my data',
  'button.forget': 'privacy: delete my data',
  'button.forget-yes': 'privacy: yes, delete everything',
  'button.forget-no': 'privacy: no, keep it',
  // Buttons of managers
  'button.take': '«Взять»',
  'button.close': '«Закрыть»',
  'button.reopen': '«Открыть снова»',
  'button.reply': '«Ответить» (opens the chat with the client)',

  // Menu and general
  'menu.none': 'no start screen is published; kindly, a request can still be left',
  'toast.menu-changed':
    'an old or unknown button was pressed: short notice above the fresh menu (at most 200 characters)',
  'toast.unavailable': 'short notice: not available just now',
  'group.leaving': 'the one sentence in a foreign group before leaving. bot.name',
  'error.failed': 'after several tries an event could not be handled. code (six characters, also in the log)',
  'error.too-many': 'too many messages at once; some were not read',
  'error.unavailable': 'what was asked is out of reach now, try a little later',

  // Catalogue
  'catalogue.title': 'above the list of packages',
  'catalogue.empty': 'no package is published',
  'catalogue.price': 'price line. price (money text), prefix (may be empty)',
  'catalogue.price-on-request': 'instead of a price',
  'catalogue.card':
    'card: name, price, popular mark, summary, features. package, priceText, description (rich text, may be empty)',
  'catalogue.compare':
    'comparison. packages[{name, priceText, popular, features[text]}], rows[{text, names[] (packages that have it), everywhere}]',
  'catalogue.no-form': '«Хочу этот» but no form is published; company contacts',
  'money.rub': 'amount («85 000») with the sign. amount',
  'money.uzs': 'amount',
  'money.usd': 'amount',
  'money.eur': 'amount',
  'money.xtr': 'Telegram Stars. amount',

  // Form: questions
  'form.progress': '«2 из 5». current, total',
  'form.question':
    'one question. progress, question, hint, package, current (answer being edited, may be empty), optional',
  'form.hint.phone': 'press the button or type the number',
  'form.hint.email': 'an example of an address',
  'form.hint.date': 'how to write a date',
  'form.hint.choice': 'press one of the buttons',
  'form.hint.multi-choice': 'tick any number, then «Готово»',
  'form.hint.photo': 'send a picture',
  'form.hint.file': 'send a file, up to 10 MB',
  'form.hint.location': 'press the button or send a place on the map',
  'form.hint.consent': 'press the button to agree',
  'form.noted': 'the answer is taken down (takes the phone keyboard away). display (may be empty)',
  'form.choose': 'several forms: which one?',
  'form.edit-choose': 'what should be changed?',
  'form.changed': 'the form was edited meanwhile; stands above the next question',
  'form.gone': 'the form is not published any more; what was written is kept',
  'form.none': 'no form is published; company contacts',
  'form.stale': 'a button of an earlier question was pressed; stands above the current question',

  // Form: answers that do not fit (each says what to do)
  'form.error.name': 'not a name',
  'form.error.phone': 'not a phone number, with an example',
  'form.error.foreign-contact': 'somebody else’s contact card: press the own button or type the number',
  'form.error.email': 'not an e-mail',
  'form.error.number': 'not a number',
  'form.error.number-range': 'number outside. min, max (each may be nil)',
  'form.error.date': 'not a date, with an example',
  'form.error.date-range': 'date outside. min, max (formatted, each may be nil)',
  'form.error.choice': 'press one of the buttons',
  'form.error.multi-choice': 'tick with the buttons, then «Готово»',
  'form.error.choice-count': 'too few or too many ticked. min, max (each may be nil)',
  'form.error.city': 'not a city',
  'form.error.text': 'a text is expected here (a sticker, voice or picture came)',
  'form.error.too-short': 'text too short. min',
  'form.error.too-long': 'text too long. max',
  'form.error.photo': 'a picture is expected',
  'form.error.file': 'a file or picture is expected',
  'form.error.file-size': 'too large, up to 10 MB',
  'form.error.file-type': 'this type of file is not taken (pictures, PDF)',
  'form.error.file-failed': 'the file could not be kept now, send it again a little later',
  'form.error.location': 'a place on the map is expected',
  'form.error.consent': 'one cannot go on without consent; press the button or cancel',
  'form.error.required': 'this question cannot be skipped',

  // Form: confirm and after
  'form.confirm':
    'confirm screen. heading (rich text, may be empty), form.title, answers[{label, display}], package, priceText, updates (number, may be empty), consent{text, policyUrl} or nil when the form has a consent field',
  'form.answer.empty': 'shown for a skipped answer',
  'form.consent': 'what pressing «Send» agrees to when the site settings have no text of their own',
  'form.answer.yes': 'shown for a consent',
  'form.answer.photo': 'shown for a picture',
  'form.answer.file': 'shown for a file. name (may be empty)',
  'form.accepted': 'the request is accepted. application.number, form.title, package',
  'form.accepted-later': 'the request is accepted, the number will follow',
  'form.number': 'the number that was promised. application.number',
  'form.already-sent': 'the same request was pressed again. application.number (may be empty)',
  'form.updated': 'the open application was updated. application.number',
  'form.update-gone': 'the application was closed meanwhile, a new one was made. application.number',
  'form.refused': 'the request was not taken: answers to correct. fields[{label, message}]',
  'form.refused-later': 'a request accepted before could not be taken; please leave it again, company contacts',
  'form.cancelled': 'the form is cancelled, its answers are gone',
  'form.nothing-to-cancel': '/cancel without a form',
  'form.duplicate':
    'there is an open application of this form; update it or make a new one? application.number, application.status',
  'form.duplicate-pending': 'a request is on its way and has no number yet; make another all the same?',
  'form.resume': 'an unfinished form: go on? form.title, answered, total, package',

  // From the site into the bot
  'handover.greeting':
    'a link from the site was opened: greeting. name (as the form was filled in, may be empty), package (name, may be empty), application{number, formTitle, status, message (may be empty)}',
  'handover.expired': 'the link is older than 7 days; nothing about anybody, the menu follows',
  'handover.used': 'the link was opened from another account; nothing about anybody, the menu follows',
  'handover.unknown': 'no such link; nothing about anybody, the menu follows',
  'handover.later': 'the link cannot be opened right now and will be tried again; the menu follows',

  // Questions and answers
  'faq.answer': 'question, answer (rich text)',
  'faq.suggest': 'did you mean one of these (buttons below)',
  'faq.ask': '«Задать вопрос»: write the question in your own words',
  'faq.list': 'above the list of frequent questions',
  'faq.empty': 'no question is published',
  'fallback.text': 'not understood: menu or a person',
  'fallback.command': 'unknown command',
  'fallback.voice': 'voice or round video',
  'fallback.sticker': 'sticker or emoji animation',
  'fallback.file': 'picture, video, file outside a form',
  'fallback.contact': 'contact outside a form',
  'fallback.location': 'place outside a form',
  'fallback.other': 'poll, dice and whatever else',

  // My applications, language, privacy, help
  'my.list': 'the list. applications[application]',
  'my.empty': 'no application yet',
  'my.unavailable': 'the list is out of reach now. pending (count of own requests on their way)',
  'status.new.label': 'status as the client reads it',
  'status.in_progress.label': 'the same',
  'status.closed.label': 'the same',
  'status.spam.label': 'the same (a client sees it as closed)',
  'language.choose': 'choose the language',
  'language.changed': 'said in the new language',
  'language.ru.label': '«Русский» in every language',
  'language.en.label': '«English» in every language',
  'language.uz.label': '«Oʻzbekcha» in every language',
  'privacy.about': 'what is kept, the policy link, the two buttons',
  'privacy.export': 'above the data',
  'privacy.export-long': 'below: not everything fits here, ask us for the rest; company.email',
  'privacy.unavailable': 'could not be done now, nothing was changed',
  'privacy.forget-ask': 'really delete? what goes, what the law keeps',
  'privacy.forgotten': 'everything is deleted',
  'help.text': 'what the bot can do. commands[{command, description}]',

  // Manager desk
  'desk.welcome': 'said in a manager chat to /start and on joining',
  'desk.card':
    'application card. application{number, status (new|in_progress|closed|spam), formTitle, clientName, username, phone, locale, source, packageName, price, currentPrice, priceDiffers, answers[{label, display}], holderName, closedBy, closedAt, createdAt, updated, possibleDuplicates[], test}, stateText',
  'desk.state.new': 'state line: nobody holds it',
  'desk.state.in_progress': 'state line. holder',
  'desk.state.closed': 'state line. closedBy, closedAt',
  'desk.state.spam': 'state line',
  'desk.reminder': 'nobody took it: above the card. number, minutes, card',
  'desk.owner-reminder': 'the same for the owner. number, minutes, card',
  'desk.toast.taken': 'you took it. number',
  'desk.toast.closed': 'you closed it. number',
  'desk.toast.reopened': 'you reopened it. number',
  'desk.toast.already-taken': 'somebody else holds it. number, holder',
  'desk.toast.state': 'already changed, here is how it stands now. number',
  'desk.toast.not-member': 'only members of the managers’ chat may press',
  'desk.toast.unavailable': 'the CMS is out of reach, press again in a minute',
  'desk.toast.unknown': 'unknown button or application',
  'source.telegram.label': 'where it came from, on the card',
  'source.site.label': 'the same',
  'source.widget.label': 'the same',

  // File helper (staff)
  'file.saved': 'picture kept. fileId (Telegram id, in code font), media{id, url}',
  'file.media-failed': 'file id known, media library out of reach. fileId',
  'file.picture-only': 'only pictures are kept',
} as const;

export type PhraseKey = keyof typeof phraseKeys;
