import { packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const siteSettings: TypeView = {
  uid: 'api::site-settings.site-settings',
  isComponent: false,
  name: { ru: 'Компания и сайт', en: 'Company and site' },
  fields: {
    companyName: field(
      'Название компании',
      'Company name',
      'Как её знают клиенты. Доступно в текстах: {{ company.name }}.',
    ),
    phone: field('Телефон', 'Phone', 'Для клиентов, например 8 (900) 000-00-00.'),
    email: field('Почта', 'E-mail', 'Адрес, на который пишут клиенты.'),
    address: field('Адрес', 'Address', 'Как добраться: город, улица, дом, этаж.'),
    timeZone: field(
      'Часовой пояс',
      'Time zone',
      'Название вида Europe/Moscow или Asia/Tashkent. По нему считаются рабочие часы и год в номере заявки.',
    ),
    currency: field('Валюта', 'Currency', 'Основная валюта компании.'),
    defaultCountry: field(
      'Страна',
      'Country',
      'Две латинские буквы, например RU. По ней понимаются телефоны без кода страны.',
    ),
    policyUrl: field(
      'Страница политики',
      'Privacy policy',
      'Адрес страницы с https://. Бот покажет его перед отправкой заявки.',
    ),
    consentText: field(
      'Текст согласия',
      'Consent text',
      'С чем соглашается клиент, нажимая «Отправить». Сохраняется в каждой заявке. До 4000 знаков.',
    ),
    consentVersion: field('Версия согласия', 'Consent version', 'Меняйте при каждой правке текста, например 2026-01.'),
    colorPrimary: field('Основной цвет', 'Main colour', 'Цвет кнопок на страницах, вида #2563eb.'),
    colorBackground: field('Цвет фона', 'Background colour', 'Цвет фона страниц, вида #ffffff.'),
    font: field('Шрифт', 'Font', 'Название шрифта, например Inter. Пусто — шрифт системы.'),
    ...packFields,
  },
  edit: [
    'companyName:8 timeZone:4',
    'phone:6 email:6',
    'address:12',
    'currency:6 defaultCountry:6',
    'consentText:12',
    'policyUrl:8 consentVersion:4',
    'colorPrimary:4 colorBackground:4 font:4',
    'pack:6',
  ],
  list: [],
  mainField: 'companyName',
};
