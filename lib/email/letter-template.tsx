import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Column } from '@react-email/column'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Html } from '@react-email/html'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { Row as Fact, Letter } from './letter'
import { grey, style, stylesheet } from './letter-style'
import type { Leaf } from './when'

/** Every mail's look: whose it is, what happened, the ticket with the day on it, the facts, and one thing to do. */
export function LetterTemplate(letter: Letter) {
  const onTicket = letter.rows.filter((row) => row.ticket)
  const below = letter.rows.filter((row) => !row.ticket)
  return (
    <Html lang={letter.language}>
      <Head>
        <title>{letter.heading}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <style>{stylesheet}</style>
      </Head>
      <Body className="page" style={style.page}>
        <Preview>{letter.preheader}</Preview>
        <Container style={style.container}>
          <Row style={style.head}>
            <Column aria-hidden className="pine" style={style.monogram}>
              {letter.initial}
            </Column>
            <Column className="ink" style={style.name}>
              {letter.business}
            </Column>
          </Row>
          <Section className="card" style={style.card}>
            <Heading className="ink" style={style.heading}>
              {letter.heading}
            </Heading>
            <Said>{letter.greeting}</Said>
            <Said>{letter.opening}</Said>
            {letter.own.length > 0 && <OwnWords lines={letter.own} />}
            {onTicket.length > 0 && <Ticket leaf={letter.leaf} over={letter.over} facts={onTicket} />}
            {below.map((fact) => (
              <Labelled key={`${fact.label}${fact.value}`} {...fact} />
            ))}
            {letter.action && (
              <Button className="button pine" href={letter.action.url} style={style.button}>
                {letter.action.label}
              </Button>
            )}
            {letter.notes.map((note) => (
              <Text key={note[0]?.text} className="ink" style={style.note}>
                {note.map(({ text, url }) =>
                  url ? (
                    <Link key={text} className="ink" href={url} style={style.valueLink}>
                      {text}
                    </Link>
                  ) : (
                    text
                  ),
                )}
              </Text>
            ))}
            {letter.small && (
              <Text className="quiet" style={style.small}>
                {letter.small}
              </Text>
            )}
          </Section>
          <Text className="quiet" style={style.foot}>
            <Link className="quiet" href={letter.appUrl} style={style.footLink}>
              {letter.sentWith}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

const Said = ({ children }: { children: string }) => (
  <Text className="ink" style={style.text}>
    {children}
  </Text>
)

const OwnWords = ({ lines }: { lines: readonly string[] }) => (
  <Section className="own" style={style.own}>
    {lines.map((line) => (
      <Text key={line} className="ink" style={style.ownText}>
        {line}
      </Text>
    ))}
  </Section>
)

function Ticket({ leaf, over, facts }: { leaf: Leaf | null; over: boolean; facts: Fact[] }) {
  return (
    <Row className="ticket" style={style.ticket}>
      {leaf && (
        <Column style={style.leafSide}>
          <CalendarLeaf leaf={leaf} over={over} />
        </Column>
      )}
      <Column style={style.ticketText}>
        {facts.map((fact) => (
          <TicketLine key={fact.label} fact={fact} />
        ))}
      </Column>
    </Row>
  )
}

/** The day at a glance. Whoever listens hears it from the lines beside it. */
const CalendarLeaf = ({ leaf, over }: { leaf: Leaf; over: boolean }) => (
  <Section className="leaf" aria-hidden style={style.leaf}>
    <Text className={over ? '' : 'pine'} style={over ? { ...style.leafTop, ...grey } : style.leafTop}>
      {leaf.weekday}
    </Text>
    <Text className="ink" style={style.leafDay}>
      {leaf.day}
    </Text>
    <Text className="quiet" style={style.leafMonth}>
      {leaf.month}
    </Text>
  </Section>
)

function TicketLine({ fact: { label, value, past, ticket } }: { fact: Fact }) {
  return (
    <>
      {ticket === 'named' && (
        <Text className="quiet" style={style.named}>
          {label}
        </Text>
      )}
      <Text className={past ? 'quiet' : 'ink'} style={ticket === 'title' ? style.title : style.line}>
        {past ? (
          <s className="quiet" style={style.past}>
            {value}
          </s>
        ) : (
          value
        )}
      </Text>
    </>
  )
}

const Labelled = ({ label, value, url }: Fact) => (
  <Row>
    <Column className="label quiet row" style={style.label}>
      {label}
    </Column>
    <Column className="ink row" style={style.value}>
      {url ? (
        <Link className="ink" href={url} style={style.valueLink}>
          {value}
        </Link>
      ) : (
        value
      )}
    </Column>
  </Row>
)
