namespace AsyncKatas.StarvedPool;

/// <summary>The driver of the device that signs each receipt, as the law demands. It is native code, has no asynchronous method, and serves two callers at once.</summary>
public interface IFiscalDevice
{
    string Sign(string text);
}
