import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ShownUser } from './checks-api';

/** Each place once: an entry is listed with its draft and its published version, in every language. */
export function UserList({ users }: { users: ShownUser[] }) {
  const places = new Map(users.map((user) => [`${user.documentId} ${user.place}`, user]));
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {[...places].map(([id, user]) => (
        <li key={id}>
          <Typography variant="omega" tag={Link} to={addressOf(user)} textColor="primary600">
            {user.title}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {` · ${user.place}`}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}

function addressOf({ uid, documentId, isSingle }: ShownUser): string {
  return isSingle ? `/content-manager/single-types/${uid}` : `/content-manager/collection-types/${uid}/${documentId}`;
}
