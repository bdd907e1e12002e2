// Follows the ledger and prints entries whose figures differ: one line of JSON each.
//
//     npm ci
//     node disputed.js [BROKER] [REGISTRY]

const { Kafka, CompressionTypes, CompressionCodecs, logLevel } = require('kafkajs')
const avro = require('avsc')
const lz4 = require('lz4js')

const broker = process.argv[2] || '127.0.0.1:9092'
const registry = process.argv[3] || 'http://127.0.0.1:8081'

// The pipeline compresses with LZ4, which kafkajs leaves to others.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
})

// A zero, the schema's id in four bytes, Avro binary. Schemas never change under their id.
const types = new Map()

async function typeOf(id) {
  if (!types.has(id)) {
    const answer = await fetch(`${registry}/apis/ccompat/v7/schemas/ids/${id}`)
    if (!answer.ok) throw new Error(`schema ${id}: the registry answers ${answer.status}`)
    types.set(id, avro.Type.forSchema(JSON.parse((await answer.json()).schema)))
  }
  return types.get(id)
}

async function decode(value) {
  return (await typeOf(value.readInt32BE(1))).fromBuffer(value.subarray(5))
}

async function main() {
  const kafka = new Kafka({ clientId: 'my-desk', brokers: [broker], logLevel: logLevel.ERROR })
  // Unless told otherwise, kafkajs reads what is committed.
  const consumer = kafka.consumer({ groupId: 'my-desk-node' })
  await consumer.connect()
  await consumer.subscribe({ topic: 'news.ledger', fromBeginning: true })
  await consumer.run({
    eachMessage: async ({ message }) => {
      // A key without a value is gone.
      if (message.value === null) return
      const entry = await decode(message.value)
      if (entry.status === 'DISPUTED') {
        const values = entry.figures.map((figure) => figure.value)
        console.log(JSON.stringify({ key: entry.ledgerKey, spread: entry.spread, values }))
      }
    },
  })
}

main().catch((failure) => {
  console.error(failure.message)
  process.exit(1)
})
