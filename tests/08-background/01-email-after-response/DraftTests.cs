using System.Net;

namespace AsyncKatas.EmailAfterResponse.Tests;

[Collection(SeededDatabase.Name)]
public sealed class DraftTests(SeededDatabase database)
{
    [Fact]
    public Task The_draft_is_locked_until_the_assessment_is_saved() => Lab.RunAsync(async lab =>
    {
        var site = await LeagueSite.StartAsync(lab, database, Held.Saving);
        var ada = site.Submit("ada");
        lab.Step("Ada's assessment to be saved");
        await site.Saving.Reached();

        site.LockedDrafts.Should().Equal(["ada"], "who can edit her draft while it is being saved reads another assessment than the League");

        site.Saving.Open();
        lab.Step("Ada to be answered", because: "her assessment is saved");
        (await ada).Should().Be(HttpStatusCode.Created, "her assessment is saved");
        site.LockedDrafts.Should().BeEmpty("the request is over");
    });
}
