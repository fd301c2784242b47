import { Box, Flex, Typography } from '@strapi/design-system';
import { FieldFrame } from './field-frame';
import type { FieldProps } from './field-props';
import { toRecordLines, type RecordLine } from './parse-stored';

/** What the system wrote down, to be read: answers, marks, details of an event. */
export default function RecordView(props: FieldProps<unknown>) {
  const lines = toRecordLines(props.value);
  return (
    <FieldFrame {...props}>
      <Box tag="dl" background="neutral100" borderColor="neutral200" hasRadius padding={3} margin={0}>
        {lines.length === 0 && <Typography textColor="neutral600">—</Typography>}
        {lines.map((line, index) => (
          <Line key={index} {...line} />
        ))}
      </Box>
    </FieldFrame>
  );
}

function Line({ label, text }: RecordLine) {
  return (
    <Flex gap={3} alignItems="flex-start" paddingTop={1} paddingBottom={1}>
      {label !== null && (
        <Box tag="dt" width="16rem" shrink={0}>
          <Typography variant="omega" textColor="neutral600">
            {label}
          </Typography>
        </Box>
      )}
      <Box tag="dd" margin={0} minWidth={0}>
        <Typography variant="omega" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
      </Box>
    </Flex>
  );
}
