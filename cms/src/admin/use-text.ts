import { useCallback } from 'react';
import { useIntl } from 'react-intl';

type Values = Record<string, string | number>;

/** `text('link.kind')` → our text `vitrina.link.kind` in the language of the signed-in person. */
export function useText(): (id: string, values?: Values) => string {
  const { formatMessage } = useIntl();
  return useCallback(
    (id, values) => formatMessage({ id: `vitrina.${id}`, defaultMessage: id }, values),
    [formatMessage],
  );
}
