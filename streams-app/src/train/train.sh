#!/usr/bin/env bash
# Makes the tagger's model anew: train.sh WIKIGOLD.jsonl WNUT17-TRAIN.jsonl
# The build must have run. With --lists first, the word clusters and the list of names are packed
# anew too, from nlp4j-english (fetched from Maven Central, 261 MB; needs unzip and xz); a model
# fits the lists it was trained with, so both are then committed together.
set -euo pipefail
export LC_ALL=C # the order of the files matters

module=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
entities=src/main/resources/org/copytaster/entities
version=1.1.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$module"

run() {
  java -Xmx3g -Xss512m -cp "target/classes${lists:+:$lists}" "org.copytaster.entities.train.$@"
}

lists=
if [ "${1:-}" = --lists ]; then
  shift
  for artifact in nlp4j-common nlp4j-english; do
    mvn -q -B dependency:copy -Dartifact=edu.emory.mathcs.nlp:$artifact:$version \
      -DoutputDirectory="$work"
  done
  for list in en-brown-clusters-simplified-lowercase en-named-entity-gazetteers-simplified; do
    unzip -p "$work/nlp4j-english-$version.jar" "edu/emory/mathcs/nlp/lexica/$list.xz" |
      xz -dc >"$work/$list"
  done
  lists=$work/nlp4j-common-$version.jar
  run CompileLists "$entities" "$work/en-brown-clusters-simplified-lowercase" \
    "$work/en-named-entity-gazetteers-simplified" "$entities/knowledge-base.tsv"
  cp "$entities"/{clusters,names}.bin target/classes/org/copytaster/entities/
fi

run TrainTagger "$entities/tagger.model" "$1" "$2" src/train/*.txt
