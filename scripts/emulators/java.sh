#!/bin/sh
# Stands in for `java` while firebase-tools runs firenook in the place of Google's JAR (stand-in.ts puts it first on
# PATH). It knows the two calls firebase-tools makes for Firestore; any other goes to the real java.

if [ "$*" = '-Duser.language=en -Dfile.encoding=UTF-8 -version' ]; then
  echo 'openjdk version "21"' >&2
  exit 0
fi

ours=false
for argument; do
  if [ "$argument" = "$FIRESTORE_EMULATOR_BINARY_PATH" ]; then ours=true; break; fi
done

if [ "$ours" = false ]; then
  rest=":$PATH:"
  own=":$RONGCUO_STAND_IN:"
  while [ "${rest#*"$own"}" != "$rest" ]; do rest="${rest%%"$own"*}:${rest#*"$own"}"; done
  PATH="$rest"
  exec java "$@"
fi

while [ "$1" != "$FIRESTORE_EMULATOR_BINARY_PATH" ]; do shift; done
shift

# firenook takes this port as a wish to record every request and how the rules were evaluated, which costs more than the
# request itself. Whoever wants the record asks for it with --diagnostics.
left=$#
while [ "$left" -gt 0 ]; do
  if [ "$1" = --websocket_port ]; then shift 2; left=$((left - 2)); continue; fi
  set -- "$@" "$1"
  shift
  left=$((left - 1))
done

# The engine takes over this very process, so that signals and exit codes need no help. firebase-tools puts it in a
# process group of its own, where it would outlive a killed parent: this watcher ends it then. It looks at the name as
# well, because by then the number may belong to someone else.
cli=$PPID
(
  while sleep 1; do
    name= parent=
    while read -r key value; do
      case $key in Name:) name=$value ;; PPid:) parent=$value; break ;; esac
    done 2>/dev/null <"/proc/$$/status"
    case $name in java | firenook) ;; *) exit 0 ;; esac
    [ "$parent" = "$cli" ] || { kill -KILL $$; exit 0; }
  done
) </dev/null >/dev/null 2>&1 &

# shellcheck disable=SC2086 -- several flags in one variable
exec "$RONGCUO_FIRENOOK" firestore "$@" --strict-indexes $RONGCUO_FIRENOOK_FLAGS
