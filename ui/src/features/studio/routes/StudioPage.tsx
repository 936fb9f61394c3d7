import { Box, Button, Group, Text } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import type { Model } from '../api/drafts'
import { ChangeDialog, NewDraftDialog, RetireDialog } from '../components/StartDialogs'
import { DraftList } from '../components/DraftList'
import { InForce } from '../components/InForce'
import { ModelerAccess } from '../components/ModelerAccess'

const route = getRouteApi('/shell/studio')

const NEIGHBOURS = [
  { href: '/studio/releases', key: 'releases' },
  { href: '/studio/migrations', key: 'migrations' },
  { href: '/what-if', key: 'whatIf' },
  { href: '/incidents', key: 'incidents' },
]

/** How the company works, as it is drawn: what runs today, and what somebody is about to change. */
export function StudioPage() {
  const { t } = useTranslation('studio')
  const { page } = route.useSearch()
  const navigate = route.useNavigate()
  const { routesByPath } = useRouter()
  const [changing, setChanging] = useState<Model>()
  const [retiring, setRetiring] = useState<Model>()
  const [beginning, setBeginning] = useState(false)
  return (
    <>
      <PageHeader
        title={t('home.title')}
        under={
          <Text size="sm" c="dimmed" maw={640}>
            {t('home.hint')}
          </Text>
        }
        actions={
          <Button leftSection={<IconFilePlus size={17} />} onClick={() => setBeginning(true)}>
            {t('home.newDraft')}
          </Button>
        }
      />
      <Group gap="md" mb="md" component="nav" aria-label={t('home.neighbours')}>
        {NEIGHBOURS.filter(({ href }) => href in routesByPath).map(({ href, key }) => (
          <AppLink key={key} href={href} className="link">
            {t(`home.to.${key}`)}
          </AppLink>
        ))}
      </Group>
      <DraftList page={page} onPage={(next) => void navigate({ search: { page: next } })} onBegin={() => setBeginning(true)} />
      <InForce onChange={setChanging} onRetire={setRetiring} />
      <Box mt="xl">
        <ModelerAccess />
      </Box>
      {beginning && <NewDraftDialog onClose={() => setBeginning(false)} />}
      {changing && <ChangeDialog model={changing} onClose={() => setChanging(undefined)} />}
      {retiring && <RetireDialog model={retiring} onClose={() => setRetiring(undefined)} />}
    </>
  )
}
