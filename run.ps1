# Finds the SDK, builds the runner if it is stale, and hands over every argument.
$root = $PSScriptRoot
$env:DOTNET_NOLOGO = 1; $env:DOTNET_CLI_TELEMETRY_OPTOUT = 1

Push-Location $root
try { $sdk = dotnet --version 2>$null } catch { $sdk = $null } finally { Pop-Location }
if (-not $sdk -or $LASTEXITCODE -ne 0) {
    [Console]::Error.WriteLine("error: AsyncKatas needs the .NET 10 SDK; install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again.")
    exit 2
}

$runner = "$root/artifacts/tools/bin/AsyncKatas.Runner/release/AsyncKatas.Runner.dll"
$stamp = "$root/artifacts/tools/runner-$sdk.stamp"
$sources = @(Get-ChildItem "$root/runner", "$root/tests/TestKit" -Recurse -File -Force) + @(Get-ChildItem "$root/*.props", "$root/*.targets", "$root/global.json", "$root/.globalconfig" -Force)
if (-not (Test-Path $runner) -or -not (Test-Path $stamp) -or ($sources | Where-Object LastWriteTime -gt (Get-Item $stamp).LastWriteTime | Select-Object -First 1)) {
    [Console]::Error.WriteLine("building the runner ...")
    New-Item -ItemType Directory -Force "$root/artifacts/tools" | Out-Null; Set-Content "$stamp.new" ""
    $log = dotnet build "$root/runner/AsyncKatas.Runner" -c Release --nologo -v:q 2>&1
    if ($LASTEXITCODE -ne 0) {
        $log | ForEach-Object { [Console]::Error.WriteLine($_) }
        [Console]::Error.WriteLine("error: the runner does not build; see above, then run 'dotnet build runner/AsyncKatas.Runner -c Release'.")
        exit 2
    }
    Move-Item -Force "$stamp.new" $stamp
}

dotnet $runner @args
exit $LASTEXITCODE
