import { useText } from '../../use-text';
import { BarList } from './bar-list';
import { NumbersCard } from './numbers-card';

export function ApplicationsByPackage() {
  const text = useText();
  return (
    <NumbersCard isEmpty={({ byPackage }) => byPackage.length === 0} empty="numbers.empty.applications">
      {({ byPackage }) => (
        <BarList
          label={text('numbers.byPackage')}
          lines={byPackage}
          nameOf={({ key, name }) => (key ? name : text('numbers.noPackage'))}
        />
      )}
    </NumbersCard>
  );
}
