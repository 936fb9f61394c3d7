import { Link, useNavigate } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import type { Subject } from '../api/types'

interface AppLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  href: string
  ref?: Ref<HTMLAnchorElement>
}

/** A link inside the application whose address is computed, so that the router's types cannot know it. */
export function AppLink({ href, ...rest }: AppLinkProps) {
  return <Link to={href as '/'} {...rest} />
}

export function useOpen() {
  const navigate = useNavigate()
  return (href: string) => void navigate({ to: href as '/' })
}

const rooms: Record<string, string> = {
  lead: 'leads',
  opportunity: 'opportunities',
  approval: 'approvals',
  escalation: 'escalations',
  customer: 'customers',
  retentionCase: 'retention/cases',
  releaseRequest: 'studio/release-requests',
  message: 'messages/outbox',
  digest: 'notifications',
}

/** Where a subject is at home; undefined for kinds that have no screen. */
export function addressOf(subject: Pick<Subject, 'type' | 'id'>): string | undefined {
  const room = rooms[subject.type]
  return room && `/${room}/${subject.id}`
}

export function SubjectLink({ subject }: { subject: Subject }) {
  const href = addressOf(subject)
  return href ? (
    <AppLink href={href} className="link">
      {subject.label}
    </AppLink>
  ) : (
    <span>{subject.label}</span>
  )
}
