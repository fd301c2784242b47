import { useIntl } from 'react-intl';
import { useText } from '../../use-text';
import { BarList } from './bar-list';
import { NumbersCard } from './numbers-card';

export function ApplicationsBySource() {
  const text = useText();
  const { formatMessage } = useIntl();
  return (
    <NumbersCard isEmpty={({ bySource }) => bySource.length === 0} empty="numbers.empty.applications">
      {({ bySource }) => (
        <BarList
          label={text('numbers.bySource')}
          lines={bySource}
          nameOf={({ key }) => formatMessage({ id: key, defaultMessage: key })}
        />
      )}
    </NumbersCard>
  );
}
