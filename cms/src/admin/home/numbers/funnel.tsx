import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../../use-text';
import type { Dashboard } from './dashboard-schema';
import { NumbersCard } from './numbers-card';

export function Funnel() {
  return (
    <NumbersCard
      isEmpty={({ funnel }) => funnel.every(({ clients, entered }) => clients + entered === 0)}
      empty="numbers.empty.funnel"
    >
      {({ funnel }) => <Stages funnel={funnel} />}
    </NumbersCard>
  );
}

const columns = ['stage', 'clients', 'entered', 'wentOn'] as const;

function Stages({ funnel }: Pick<Dashboard, 'funnel'>) {
  const text = useText();
  const { locale, formatNumber } = useIntl();
  const most = Math.max(1, ...funnel.map(({ clients }) => clients));
  return (
    <Table colCount={columns.length} rowCount={funnel.length + 1} aria-label={text('numbers.funnel')}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{text(`numbers.funnel.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {funnel.map(({ key, name, nameEn, color, clients, entered, wentOn }) => (
          <Tr key={key}>
            <Td>
              <Typography>{locale === 'ru' ? name : (nameEn ?? name)}</Typography>
              <Box
                aria-hidden
                hasRadius
                height="6px"
                minWidth="2px"
                background="primary500"
                style={{ width: `${(clients / most) * 100}%`, ...(color && { background: color }) }}
              />
            </Td>
            <Td>
              <Typography>{clients}</Typography>
            </Td>
            <Td>
              <Typography>{entered}</Typography>
            </Td>
            <Td>
              <Typography>
                {entered === 0 ? '—' : formatNumber(Math.min(1, wentOn / entered), { style: 'percent' })}
              </Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
