import { packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const promoCode: TypeView = {
  uid: 'api::promo-code.promo-code',
  isComponent: false,
  name: { ru: 'Промокоды', en: 'Promo codes' },
  fields: {
    code: field('Код', 'Code', 'Что вводит клиент: латинские буквы, цифры, дефис. Не повторяется.'),
    kind: field('Вид скидки', 'Kind', 'Процент, сумма или подарок.'),
    value: field('Размер', 'Value', 'Процент от 0 до 100 или сумма в выбранной валюте.'),
    currency: field('Валюта', 'Currency', 'Нужна только для скидки суммой.'),
    startsAt: field('Действует с', 'Starts', 'Пусто — уже действует.'),
    endsAt: field('Действует до', 'Ends', 'Пусто — без срока.'),
    totalLimit: field('Всего применений', 'Uses in total', 'Сколько раз сработает на всех. Пусто — без ограничения.'),
    perClientLimit: field(
      'Применений на клиента',
      'Uses per client',
      'Сколько раз сработает для одного человека. Пусто — без ограничения.',
    ),
    minimumAmount: field('Сумма заказа от', 'Minimum amount', 'Меньше этой суммы код не сработает. Пусто — любая.'),
    packages: field('Пакеты', 'Packages', 'Ключи пакетов, например basic. Пусто — все пакеты.'),
    firstPurchaseOnly: field(
      'Только первая покупка',
      'First purchase only',
      'Код не сработает у того, кто уже платил.',
    ),
    active: field('Включён', 'Active', 'Выключенный код не принимается.'),
    ...packFields,
  },
  edit: [
    'code:8 active:4',
    'kind:4 value:4 currency:4',
    'startsAt:6 endsAt:6',
    'totalLimit:4 perClientLimit:4 minimumAmount:4',
    'firstPurchaseOnly:6 pack:6',
    'packages:12',
  ],
  list: ['code', 'kind', 'value', 'endsAt', 'active'],
  mainField: 'code',
  sort: { by: 'code', order: 'ASC' },
  pageSize: 50,
};
