# Puts the certificate that CLAVIS_SIGN_PFX holds (PKCS#12 as Base64) into the store of the user who signs. Without it nothing
# is done, said aloud. Not run where the project was written.
$ErrorActionPreference = "Stop"
if (-not $env:CLAVIS_SIGN_PFX) {
    Write-Warning "CLAVIS_SIGN_PFX is not set: the packages are not signed"
    exit 0
}
$file = Join-Path $env:RUNNER_TEMP "clavis.pfx"
try {
    [IO.File]::WriteAllBytes($file, [Convert]::FromBase64String($env:CLAVIS_SIGN_PFX))
    $password = ConvertTo-SecureString $env:CLAVIS_SIGN_PFX_PASSWORD -AsPlainText -Force
    Import-PfxCertificate -FilePath $file -CertStoreLocation Cert:\CurrentUser\My -Password $password | Out-Null
}
finally {
    Remove-Item $file -ErrorAction SilentlyContinue
}
