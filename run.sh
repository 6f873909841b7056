#!/usr/bin/env bash
# Finds the SDK, builds the runner if it is stale, and hands over every argument.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

if ! sdk=$(cd "$root" && dotnet --version 2>/dev/null); then
    echo "error: AsyncKatas needs the .NET 10 SDK; install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again." >&2
    exit 2
fi

runner="$root/artifacts/tools/bin/AsyncKatas.Runner/release/AsyncKatas.Runner.dll"
stamp="$root/artifacts/tools/runner-$sdk.stamp"
if [ ! -f "$runner" ] || [ ! -f "$stamp" ] || [ -n "$(find "$root"/runner "$root"/tests/TestKit "$root"/*.props "$root"/*.targets "$root"/global.json "$root"/.globalconfig -newer "$stamp" -type f -print -quit)" ]; then
    echo "building the runner ..." >&2
    mkdir -p "$root/artifacts/tools" && touch "$stamp.new"
    if ! log=$(dotnet build "$root/runner/AsyncKatas.Runner" -c Release --nologo -v:q 2>&1); then
        echo "$log" >&2
        echo "error: the runner does not build; see above, then run 'dotnet build runner/AsyncKatas.Runner -c Release'." >&2
        exit 2
    fi
    mv "$stamp.new" "$stamp"
fi

exec dotnet "$runner" "$@"
