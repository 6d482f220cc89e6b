/**
 * Words that may stay in a report, because they can be no name, id or secret: those of field names and error messages.
 * What consists of other words is replaced.
 */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `a an the this that it its you your we is are was were be been has have had do does did not no none of in on at by to
  for from with without and or as if than then there when which while because before after again later still yet only
  already more most less least one two any all some each every other another same different new old current last latest
  first next previous too many much few long short large small can cannot could may might must should will would please
  try tried retry contact support see check make sure use used using set get got put
  access account action active admin allowed api app application approval approved archive array async available await
  awaiting bad batch body bot bots bulk busy call cancel cancelled change channel channels class client code command
  comment component components configuration configured conflict connection content context conversation count create
  created credentials data date day default definition delete deleted denied deploy deployed deployment description
  dialog disabled dock document done download duplicate duration email empty enable enabled encrypted end ended endpoint
  engine entity entry environment error errors exceeded exist exists exit expected expire expired expires export exported
  exports expression fail failed failure feature field fields file files finished flag flow forbidden form format found
  free full function functions gateway general given global group guardrail header headers history hour hourly id ids
  identifier image import imported imports inactive incorrect index info information input inside install instance
  internal invalid is item items job jobs json jwt key keys kind knowledge known label language left length level limit
  limits link linked list load loaded local lock locked log logs main malformed map max maximum media message messages
  method min minimum minute minutes missing mode model models modified module modules msg name names network node number
  object offset ok open operation option options order organization origin output over owner package page pages param
  params parent part partial path payload pending percent percentage percentage permission permissions per place plain
  platform point policy position post process processed processing production profile progress project property
  provided public publish published publisher query queue queued range rate read ready reason record records ref refused
  region rejected release remaining remote removed replay replayed reply report request requested requests require
  required reset resource resources response result results revoked role root route row rule run running runs scope
  scopes second seconds section secret secured sequence server service session settings shared sign signature signed
  size skill snapshot source space stage start started state status step stopped storage store stream streams string
  sub submitted subscription success successful successfully suite summary support suspended sync system table tag target
  task tasks team template temporarily tenant terminated test tests text throttled time timed timeout times timestamp
  title token tokens tool tools topic total train trained training type unable unauthorized unavailable unexpected unknown
  unsupported until update updated upload uploaded uri url usage user users valid validation value values variable
  variables verify verifying version versions view wait waiting warning web week window word work workflow workflows
  workspace write wrong year zip`.split(/\s+/),
);

/** True for a word that may stay, in any case. */
export function isPlainWord(word: string): boolean {
  return PLAIN_WORDS.has(word.toLowerCase());
}
