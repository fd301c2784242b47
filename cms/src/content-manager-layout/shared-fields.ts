import { field } from './type-view';

/** Fields that mean the same in many types. */
export const keyField = field('Ключ', 'Key', 'Латиницей, например about-company. По ключу на запись ссылаются кнопки.');

export const partKeyField = field('Ключ', 'Key', 'Латиницей, одинаковый во всех языках.');

export const buttonsField = field(
  'Кнопки',
  'Buttons',
  'Порядок меняется перетаскиванием. В других языках заполните только ключ и надпись: куда ведёт кнопка, решает русская запись.',
);

export const orderField = field('Порядок', 'Order', 'Чем меньше число, тем выше в списке.');

export const packFields = {
  pack: field('Набор', 'Pack', 'Из какого готового набора пришла запись. Пусто, если её создали вручную.'),
  packHash: field(
    'Отпечаток набора',
    'Pack hash',
    'Служебное: по нему видно, правили ли запись после загрузки набора.',
  ),
};

export const testField = field(
  'Тест',
  'Test',
  'Сделано в пробном чате: в счёт заявок не идёт и удаляется ночью, когда пройдёт 7 дней.',
);

export const clientField = field('Клиент', 'Client', 'Карточка клиента, к которому относится запись.');

export const languageField = field('Язык', 'Language', 'На каком языке идёт разговор: ru, en или uz.');

export const identityField = field(
  'Учётная запись',
  'Identity',
  'Канал и номер собеседника в нём, например telegram:123456.',
);
