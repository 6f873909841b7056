namespace AsyncKatas.TestKit;

/// <summary>Something the script asked of the lab makes no sense in the present state; completes the sentence "Expected ..., but ...".</summary>
internal sealed class ClauseException(string clause) : LabException(char.ToUpperInvariant(clause[0]) + clause[1..] + ".")
{
    public string Clause => clause;
}
