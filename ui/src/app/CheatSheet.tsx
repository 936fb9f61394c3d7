import { Group, Kbd, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/shared/ui/Dialog'

const shortcuts = [
  { key: 'palette', keys: ['Ctrl', 'K'] },
  { key: 'search', keys: ['/'] },
  { key: 'next', keys: ['j'] },
  { key: 'previous', keys: ['k'] },
  { key: 'open', keys: ['Enter'] },
  { key: 'complete', keys: ['Ctrl', 'Enter'] },
  { key: 'save', keys: ['Ctrl', 'S'] },
  { key: 'problem', keys: ['F8'] },
  { key: 'help', keys: ['?'] },
] as const

export function CheatSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Dialog onClose={onClose} title={t('cheatSheet.title')}>
      <Table>
        <Table.Tbody>
          {shortcuts.map(({ key, keys }) => (
            <Table.Tr key={key}>
              <Table.Td>{t(`cheatSheet.${key}`)}</Table.Td>
              <Table.Td>
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  {keys.map((name) => (
                    <Kbd key={name}>{name}</Kbd>
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  )
}
