import { buttonsField, keyField, orderField, packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const packageView: TypeView = {
  uid: 'api::package.package',
  isComponent: false,
  name: { ru: 'Пакеты услуг', en: 'Packages' },
  fields: {
    name: field('Название', 'Name', 'Так пакет называется в списке, на карточке и в заявке.'),
    key: keyField,
    summary: field('Коротко', 'Summary', 'Одно-два предложения: для кого пакет и что он даёт.'),
    price: field('Цена', 'Price', 'Число без пробелов. Пусто — «по запросу». Цена одна для всех языков.'),
    currency: field('Валюта', 'Currency', 'В какой валюте цена.'),
    pricePrefix: field('Перед ценой', 'Before the price', 'Например «от». Можно оставить пустым.'),
    image: field('Картинка', 'Picture', 'Лучше горизонтальная, 1280×720, до 5 МБ.'),
    description: field(
      'Описание',
      'Description',
      'Полный текст карточки. С картинкой — до 1024 знаков вместе с остальным.',
    ),
    features: field('Что входит', 'What is included', 'Пункты списка на карточке и в сравнении пакетов.'),
    form: field('Форма заявки', 'Form', 'Откроется по кнопке «Хочу этот»; пакет запомнится в заявке.'),
    category: field('Раздел', 'Category', 'Слово для группировки. Можно оставить пустым.'),
    order: orderField,
    popular: field('Популярный', 'Popular', 'Отмечает пакет как популярный и поднимает его в рекомендациях.'),
    buttons: buttonsField,
    ...packFields,
  },
  edit: [
    'name:8 key:4',
    'summary:12',
    'pricePrefix:4 price:4 currency:4',
    'image:6 form:6',
    'description:12',
    'features:12',
    'popular:4 order:4 category:4',
    'buttons:12',
    'pack:6',
  ],
  list: ['name', 'price', 'currency', 'popular', 'order', 'key'],
  mainField: 'name',
  sort: { by: 'order', order: 'ASC' },
  pageSize: 50,
};
